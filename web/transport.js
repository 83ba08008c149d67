const answerTimeout = 60_000;

export class Refused extends Error {
  constructor(status) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

export const post = async (sent, left) => {
  const response = await fetch('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
    signal: AbortSignal.any([left, AbortSignal.timeout(answerTimeout)]),
  });
  const answer = await response.json().catch(() => undefined);
  if (Array.isArray(answer?.activities) || answer?.statusCode) return answer;
  throw new Refused(response.status);
};
