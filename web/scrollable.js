/** What can be scrolled can have the keyboard focus, and only that. */
export const markScrollable = (element) => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
  if (scrolls) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
};

const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) markScrollable(target);
});

export const makeScrollable = (element) => {
  overflow.observe(element);
  return element;
};
