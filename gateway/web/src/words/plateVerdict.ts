import type { Bilingual } from '../core/language'

/** What the verifier says of the link of a door plate. */
export const words: Bilingual = {
  zh: {
    plateVerdict: {
      valid: '门牌是真的',
      invalid: '门牌没有得到证明',
      serial: '牌号',
      place: '应挂在（经纬度）',
      host: '链接的网址',
      open: '打开这家企业的页面',
      proven: {
        issued: '由{issuer}的门牌密钥 {key} 签发，编号、企业和位置未被改动',
        place: '它属于上面的企业，应挂在上面的位置',
        notWithdrawn: '按 {age}前签发的公钥清单，门牌、环保码与密钥都没有作废',
      },
      notProven: {
        copy: '它此刻就挂在那里，而不是翻印后挂在别处：请与您所在的位置对照',
        host: '{host} 就是平台的网址：签名不含网址，请自行核对',
        since: '{when} 之后没有作废',
        status: '企业现在的颜色和排放：请打开页面查看',
      },
      reason: {
        TOO_LONG: '链接过长，不是门牌。',
        NOT_A_PLATE: '不是门牌上的链接。',
        OLD_KIND: '旧式门牌：不含牌号和位置，只能由平台核对，请打开它的页面。',
        ILL_FORMED: '链接不完整，可能没有扫全。',
        UNKNOWN_KEY: '公钥清单中没有门牌密钥，请更新清单。',
        BAD_SIGNATURE: '签名不符：系伪造，或编号、企业、位置被改动。',
        KEY_REVOKED: '签发它的密钥已被吊销。',
        KEY_EXPIRED: '签发它的密钥已过有效期。',
        CODE_REVOKED: '这个环保码已被吊销。',
        PLATE_WITHDRAWN: '签名属实，但这块门牌已作废。',
        KEY_LIST_NOT_YET_VALID: '公钥清单的签发时间在将来，请核对本机时间。',
        KEY_LIST_EXPIRED: '公钥清单已过期，请联网更新。',
      },
    },
  },
  en: {
    plateVerdict: {
      valid: 'The plate is genuine',
      invalid: 'The plate is not proven',
      serial: 'Serial',
      place: 'Hangs at',
      host: 'Address',
      open: 'Open the page of this firm',
      proven: {
        issued: 'Issued with plate key {key} of {issuer}; serial, firm and place were not altered',
        place: 'It belongs to the firm above and should hang at the position above',
        notWithdrawn: 'Neither plate, code nor key is withdrawn by the key list signed {age} ago',
      },
      notProven: {
        copy: 'That it hangs there, and no copy of it elsewhere: compare the position with where you are',
        host: 'That {host} is the address of the platform: it is not signed, so look at it yourself',
        since: 'That it was not withdrawn after {when}',
        status: "The firm's colour and emissions now: open its page",
      },
      reason: {
        TOO_LONG: 'The link is longer than any plate has.',
        NOT_A_PLATE: 'Not the link of a door plate.',
        OLD_KIND: 'An older kind of plate, without serial and position: open its page to have it checked.',
        ILL_FORMED: 'The link is not whole; perhaps the scan is incomplete.',
        UNKNOWN_KEY: 'The key list has no key for plates; renew the list.',
        BAD_SIGNATURE: 'The signature does not fit: forged, or serial, firm or place were altered.',
        KEY_REVOKED: 'The key that signed it has been revoked.',
        KEY_EXPIRED: 'The key that signed it has expired.',
        CODE_REVOKED: 'This code has been revoked.',
        PLATE_WITHDRAWN: 'Its signature is true, but this plate has been withdrawn.',
        KEY_LIST_NOT_YET_VALID: 'The key list is from the future; check the clock of this device.',
        KEY_LIST_EXPIRED: 'The key list has expired; go online once to renew it.',
      },
    },
  },
}
