import type { Bilingual } from '../core/language'

/** The live code on the firm's own page. */
export const words: Bilingual = {
  zh: {
    portal: {
      live: {
        question: '向检查者或客户出示什么？', answer: '实时码：扫一扫就能验证，无需联网', alt: '实时码二维码，由发码机关签名', left: '还有 {left}，到期前自动更新', over: '已过期，正在更新',
        help: '对方用「离线验证」页或命令行即可验证。截图会过期：时钟停住、光带不动的就是截图。', algorithm: '签名算法', ed25519: 'Ed25519', sm2: '国密 SM2', verify: '打开离线验证页',
      },
    },
  },
  en: {
    portal: {
      live: {
        question: 'What do I show to an inspector or a customer?', answer: 'The live code: scanned and proven without network', alt: 'QR code of the live code, signed by the authority', left: '{left} left; renewed by itself before', over: 'Expired, being renewed',
        help: 'It can be checked with the page “Verify offline” or on the command line. A screenshot expires: where the clock and the band of light stand still, it is one.', algorithm: 'Signature algorithm', ed25519: 'Ed25519', sm2: 'SM2 (China)', verify: 'Open the verifier',
      },
    },
  },
}
