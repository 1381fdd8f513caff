/* Charts as pictures for slides. Loaded when somebody asks for one. */

import regular from '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf?url';
import bold from '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf?url';
import type { ReportChart } from 'kaechon/charts';
import { svgOf } from '../draw-chart.js';

const [WIDTH, HEIGHT, MARGIN] = [1280, 720, 40] as const;

/** A chart at 16:9 with its letters inside, as SVG or as PNG of 2560 by 1440 dots. */
export async function pictureOf(chart: ReportChart, kind: 'svg' | 'png'): Promise<Blob> {
  const text = framed(await svgOf(chart), await lettersOf());
  const svg = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  return kind === 'svg' ? svg : pngOf(text);
}

/** The drawing in the middle of a white slide, as large as it fits. */
function framed(drawing: string, letters: string): string {
  const [width = 1, height = 1] = ['width', 'height'].map((name) =>
    Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(drawing)?.[1]),
  );
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height);
  const [x, y] = [(WIDTH - width * scale) / 2, (HEIGHT - height * scale) / 2];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<defs><style>${letters}</style></defs><rect width="100%" height="100%" fill="#ffffff"/>`,
    `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g></svg>`,
  ].join('');
}

async function lettersOf(): Promise<string> {
  const faces = await Promise.all(
    (
      [
        [400, regular],
        [700, bold],
      ] as const
    ).map(async ([weight, address]) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      let text = '';
      for (let from = 0; from < bytes.length; from += 8192)
        text += String.fromCharCode(...bytes.subarray(from, from + 8192));
      return `@font-face{font-family:Sarabun;font-weight:${weight};src:url(data:font/ttf;base64,${btoa(text)})}`;
    }),
  );
  return faces.join('');
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new TypeError('The picture cannot be drawn'));
    image.src = address;
  });
  const canvas = Object.assign(document.createElement('canvas'), { width: 2 * WIDTH, height: 2 * HEIGHT });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new TypeError('The picture cannot be made'))), 'image/png');
  });
}
