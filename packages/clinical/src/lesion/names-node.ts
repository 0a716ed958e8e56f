/** Whether the name of a place outside the liver is that of a lymph node; «узел» alone may be any nodule. */
export const namesNode = (site: string): boolean => /\bnodes?\b|lymph|лимф/iu.test(site)
