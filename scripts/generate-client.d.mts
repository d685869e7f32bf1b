/** Path of the generated module. */
export declare const GENERATED: string;
/**
 * @param sdl the schema
 * @param sources texts of files with operations and fragments
 * @returns the text of the generated module
 */
export declare function generateClient(sdl: string, sources: readonly string[]): string;
/** As {@link generateClient}, from the files of this checkout. */
export declare function generateFromCheckout(): string;
