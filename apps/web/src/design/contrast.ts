/** Relative luminance of sRGB (WCAG 2.2, “relative luminance”); channels from 0 to 255. */
function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channelsOf = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** How well one colour can be told from another, 1 to 21 (WCAG 2.2, “contrast ratio”); both as `rgb(…)`. */
export function contrastOf(front: string, back: string): number {
  const [a, b] = [luminanceOf(channelsOf(front)), luminanceOf(channelsOf(back))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
