const kilo = 1024;

/** "3.2 MB", "3,2 Mo". Windows counts the same way. */
export const fileSize = (bytes, locale) => {
  const [size, unit] =
    bytes < kilo * kilo
      ? [Math.ceil(bytes / kilo), 'kilobyte']
      : [Math.round((bytes / kilo / kilo) * 10) / 10, 'megabyte'];
  return size.toLocaleString(locale, { style: 'unit', unit });
};
