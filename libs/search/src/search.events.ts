import { defineEvent } from '#libs/events';

/** Documents were put or removed: whoever keeps them elsewhere follows. Which ones, the table knows. */
export const DocumentsChanged = defineEvent<Record<never, string>>('SearchDocumentsChanged');
