import type { Bilingual } from '../core/language'

/** The words of a raw frame, wherever one is opened. */
export const words: Bilingual = {
  zh: {
    frame: {
      title: '原始报文', open: '原始报文', none: '这个数值没有留下报文编号。', received: '收到时间', device: '设备编号', number: '报文编号', previous: '上一条', next: '下一条',
      same: '本机重新计算的哈希值一致：报文与入库时一字不差。', differs: '报文含有非 UTF-8 字节，请用存证文件核对哈希值。',
    },
  },
  en: {
    frame: {
      title: 'Raw frame', open: 'Raw frame', none: 'This value has no frame number.', received: 'Received', device: 'Device', number: 'Frame', previous: 'Previous', next: 'Next',
      same: 'Hash computed again on this device: it is the same, so the frame is exactly as stored.', differs: 'The frame has bytes that are not UTF-8; check the hash against the evidence file.',
    },
  },
}
