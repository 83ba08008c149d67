import { ActivityTypes, type TurnContext } from 'botbuilder';

/** In milliseconds: what is answered sooner needs no sign that it is being worked on. */
const patience = 700;

/** Does some work, and shows that somebody types when it takes long. */
export const withTyping = async <T>(context: TurnContext, work: () => Promise<T>): Promise<T> => {
  const timer = setTimeout(() => {
    context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, patience);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
};
