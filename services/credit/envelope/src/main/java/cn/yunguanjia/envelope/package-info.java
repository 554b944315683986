/**
 * The live environmental code that proves itself: {@code YGJ1:} + base45 + zlib + COSE_Sign1 over
 * deterministic CBOR, and the signed list of keys it is checked against. Byte by byte in
 * docs/domain/code-envelope.md. Needs Bouncy Castle for its arithmetic and nothing else.
 */
package cn.yunguanjia.envelope;
