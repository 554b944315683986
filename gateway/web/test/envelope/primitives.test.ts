import { describe, expect, it } from 'vitest'
import { ascii, fromHex, hex, joined } from '../../src/envelope/bytes'
import { ed25519Key } from '../../src/envelope/ed25519'
import { sm2Key } from '../../src/envelope/sm2'
import { sm3 } from '../../src/envelope/sm3'

describe("the standards' own examples", () => {
  it('SM3 (GB/T 32905 A.1 and A.2)', () => {
    expect(hex(sm3(ascii('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(hex(sm3(ascii('abcd'.repeat(16))))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })

  it('SM2 (GB/T 32918.5 A.2)', () => {
    const verify = sm2Key(
      fromHex(
        '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
      ),
    )
    const signature = fromHex(
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
    )
    expect(verify(ascii('message digest'), signature)).toBe(true)
    expect(verify(ascii('message Digest'), signature)).toBe(false)
  })

  it('SM2 says the same by the tables that it makes after the first answer', async () => {
    const key = fromHex(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    )
    const r = fromHex('f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3')
    const s = fromHex('b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa')
    const [first, second] = [sm2Key(key), sm2Key(key)]
    const texts = [ascii('message digest'), ascii('message Digest'), ascii('')]
    const signatures = [joined(r, s), joined(s, r), joined(r, r)]
    const all = (verify: typeof first) => texts.flatMap((text) => signatures.map((one) => verify(text, one)))
    const slowly = all(first)
    second(texts[0]!, signatures[0]!)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(all(second)).toEqual(slowly)
    expect(slowly.filter(Boolean)).toHaveLength(1)
  })

  it('Ed25519 (RFC 8032 §7.1, test 3)', async () => {
    const verify = ed25519Key(fromHex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'))
    const signature = fromHex(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    )
    expect(await verify(fromHex('af82'), signature)).toBe(true)
    expect(await verify(fromHex('af83'), signature)).toBe(false)
  })
})
