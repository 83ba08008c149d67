/** A request between the Playground and Errata, with its answer, as the Playground records it. */
export interface Exchange {
  readonly from: 'Errata' | 'Playground';
  readonly method: string;
  readonly path: string;
  readonly activity: Activity;
  readonly status: number;
  readonly answer: unknown;
}

/** What the tests look at in an activity. */
export interface Activity {
  readonly type?: string;
  readonly name?: string;
  readonly text?: string;
  readonly conversation?: { readonly id: string; readonly conversationType?: string };
  readonly from?: { readonly id: string };
  readonly replyToId?: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly unknown[];
}

interface Recorded {
  readonly direction: string;
  readonly request: { readonly method: string; readonly url: string; readonly body: Activity };
  readonly response: { readonly statusCode: number; readonly body: unknown };
}

/** Reads the Playground's recording; an exchange that is still being written is left out. */
export const readExchanges = (recording: string): Exchange[] =>
  recording
    .split('\n---\n')
    .slice(0, -1)
    .map((text) => {
      const { direction, request, response }: Recorded = JSON.parse(text);
      return {
        from: direction.startsWith('User Application') ? 'Errata' : 'Playground',
        method: request.method,
        path: decodeURIComponent(request.url.replace(/^https?:\/\/[^/]+/, '')),
        activity: request.body,
        status: response.statusCode,
        answer: response.body,
      };
    });
