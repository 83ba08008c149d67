const ids = [
  ...['log', 'typing', 'notice', 'spoken', 'examples', 'composer', 'input', 'restart'],
  ...['attach', 'files', 'drop'],
];

export const page = Object.fromEntries(ids.map((id) => [id, document.getElementById(id)]));
