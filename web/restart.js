import { arrival } from './activity.js';
import { leaveConversation } from './conversation.js';
import { deliver } from './deliver.js';
import { notify } from './notify.js';
import { page } from './page.js';
import { activityRequest } from './transport.js';

export const restart = () => {
  leaveConversation();
  page.log.replaceChildren();
  page.examples.hidden = false;
  notify('');
  deliver(activityRequest(arrival()));
};
