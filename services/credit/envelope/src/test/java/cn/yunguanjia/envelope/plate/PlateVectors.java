package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Repeatable;
import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.RevokedNames;
import cn.yunguanjia.envelope.key.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Links of plates, each with what it must be told. The keys are known to everybody. */
final class PlateVectors {
  static final SigningKey PLATE = Repeatable.key("plate", Algorithm.ED25519);
  private static final SigningKey SM2 = Repeatable.key("plate sm2", Algorithm.SM2_SM3);
  private static final SigningKey REVOKED = Repeatable.key("revoked plate", Algorithm.ED25519);
  private static final SigningKey OLD = Repeatable.key("old plate", Algorithm.ED25519);
  private static final SigningKey OLDER = Repeatable.key("older plate", Algorithm.ED25519);
  private static final SigningKey BATCH = Repeatable.key("plate batch", Algorithm.ED25519);
  private static final SigningKey COMING = Repeatable.key("coming plate", Algorithm.ED25519);
  private static final SigningKey STRANGER = Repeatable.key("stranger", Algorithm.ED25519);
  static final String BASE = "https://city.example";
  static final PlateTerms GOOD =
      new PlateTerms("0123456789ABCDEFG", "91330400MA00TEST0X", "WTW3SJQ6C", "0123456789ABC");
  static final String GONE = "WTHDRAWN00001";
  static final String GONE_CODE = "9Z8Y7X6W5V4T3S2R1";

  /**
   * @param reason the name it is refused by, null where it is proven
   */
  record Vector(String name, Words about, String list, PlateReason reason, String text) {}

  private final List<Vector> all = new ArrayList<>();

  private PlateVectors() {}

  /** Their private halves are published, so that whoever tests can sign with them. */
  static Map<String, SigningKey> keys() {
    Map<String, SigningKey> keys = new LinkedHashMap<>();
    keys.put("plate", PLATE);
    keys.put("older", OLDER);
    keys.put("coming", COMING);
    keys.put("revoked", REVOKED);
    keys.put("revoked-batch", BATCH);
    keys.put("expired", OLD);
    keys.put("stranger", STRANGER);
    return keys;
  }

  static Map<String, KeyList> lists() {
    Instant now = City.NOW;
    PublishedKey plate = City.published(PLATE, KeyUse.PLATE, KeyState.ACTIVE, 1);
    PublishedKey sm2 = City.published(SM2, KeyUse.PLATE, KeyState.ACTIVE, 1);
    PublishedKey revoked = City.published(REVOKED, KeyUse.PLATE, KeyState.REVOKED, 2);
    PublishedKey old =
        new PublishedKey(
            OLD.publicKey(),
            KeyUse.PLATE,
            KeyState.RETIRED,
            now.minus(Duration.ofDays(400)),
            now.minusSeconds(1),
            3);
    Instant week = now.plus(Duration.ofDays(7));
    Map<String, KeyList> lists = new LinkedHashMap<>();
    PublishedKey older = City.published(OLDER, KeyUse.PLATE, KeyState.RETIRED, 4);
    PublishedKey batch = City.published(BATCH, KeyUse.PLATE, KeyState.ACTIVE, 9);
    PublishedKey coming =
        new PublishedKey(
            COMING.publicKey(),
            KeyUse.PLATE,
            KeyState.ACTIVE,
            now.plus(Duration.ofDays(8)),
            now.plus(Duration.ofDays(3_658)),
            5);
    lists.put(
        "main",
        list(now.minusSeconds(3_600), week, plate, sm2, revoked, old, older, batch, coming));
    lists.put("no-plate-keys", list(now.minusSeconds(3_600), week));
    lists.put("expired", list(now.minus(Duration.ofDays(8)), now.minusSeconds(1), plate));
    lists.put("future", list(now.plusSeconds(31), week, plate));
    return lists;
  }

  private static KeyList list(Instant issuedAt, Instant expiresAt, PublishedKey... more) {
    KeyListContent like = City.content(more);
    return KeyList.sign(
        new KeyListContent(
            like.issuer(),
            like.issuerName(),
            issuedAt,
            expiresAt,
            like.keys(),
            RevokedNames.of(List.of(GONE_CODE)),
            RevokedNames.of(List.of(GONE, "WTHDRAWN00002")),
            new TreeSet<>(List.of(9))),
        City.ROOT);
  }

  static List<Vector> all() {
    PlateVectors vectors = new PlateVectors();
    vectors.proven();
    vectors.exchanged();
    vectors.revoked();
    vectors.forged();
    vectors.illFormed();
    vectors.altered();
    return List.copyOf(vectors.all);
  }

  private void proven() {
    put("good", "真门牌", "A genuine plate", null, link(GOOD));
    put("good-sm2", "国密签名的真门牌", "A genuine plate signed with SM2", null, signed(GOOD, SM2));
    put(
        "older-key",
        "较早的、仍有效的密钥签名",
        "Signed by the key before this one, which still holds",
        null,
        signed(GOOD, OLDER));
    put(
        "announced-key",
        "已公布、提前启用的密钥签名",
        "Signed by the next key, which had to sign early",
        null,
        signed(GOOD, COMING));
    String under = PlateLinks.sign(BASE + "/jx/huanbao", GOOD, PLATE);
    put("good-under-a-path", "平台在子路径下", "A platform below a path", null, under);
    String other = link(GOOD).replace("city.example", "other.example:8443");
    put("other-host", "网址不在签名之内", "The host is not signed", null, other);
  }

  private void exchanged() {
    forged("other-code", "换成别家的环保码", "The code of another firm", "0123456789ABCDEFG", GONE_CODE);
    forged("other-place", "换成别处的位置", "Another place", "WTW3SJQ6C", "WTW3SJQ6D");
    forged("other-enterprise", "换成别家企业", "Another firm", "TEST0X", "TEST1X");
    forged("other-serial", "换成别的牌号", "Another serial", "?p=0123456789ABC", "?p=ABCDEFGHJKMNP");
  }

  private void revoked() {
    PlateTerms gone = new PlateTerms(GOOD.codeId(), GOOD.enterpriseId(), GOOD.geohash(), GONE);
    PlateTerms code =
        new PlateTerms(GONE_CODE, GOOD.enterpriseId(), GOOD.geohash(), "ABCDEFGHJKMNP");
    put("withdrawn", "已作废的门牌", "A withdrawn plate", PlateReason.PLATE_WITHDRAWN, link(gone));
    put("code-revoked", "环保码已吊销", "Its code is revoked", PlateReason.CODE_REVOKED, link(code));
    put(
        "key-revoked",
        "密钥已吊销",
        "Its key is revoked",
        PlateReason.KEY_REVOKED,
        signed(GOOD, REVOKED));
    put(
        "key-batch-revoked",
        "密钥所在批次已吊销",
        "The batch of its key is revoked",
        PlateReason.KEY_REVOKED,
        signed(GOOD, BATCH));
    put("key-expired", "密钥已过期", "Its key has expired", PlateReason.KEY_EXPIRED, signed(GOOD, OLD));
    put("no-plate-keys", PlateReason.UNKNOWN_KEY, "清单没有门牌密钥", "A list without keys for plates");
    put("expired", PlateReason.KEY_LIST_EXPIRED, "清单已过期", "An expired list");
    put("future", PlateReason.KEY_LIST_NOT_YET_VALID, "清单来自将来", "A list from the future");
  }

  private void forged() {
    bad("stranger", "他人密钥签名", "Signed by a stranger", signed(GOOD, STRANGER));
    bad("live-key", "实时码密钥签名", "Signed by a key for live codes", signed(GOOD, City.ED25519));
    String old = "YGJ-PLATE-1|" + GOOD.codeId() + "|" + GOOD.enterpriseId();
    byte[] asOld = PLATE.sign(old.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    bad(
        "old-purpose",
        "旧式门牌的签名",
        "The signature of an old plate",
        new PlateLink(GOOD, asOld).text(BASE));
    bad("zeros", "签名全为零", "A signature of zeros", new PlateLink(GOOD, new byte[64]).text(BASE));
  }

  private void illFormed() {
    String good = link(GOOD);
    String digits = good.substring(good.length() - Digits.LENGTH);
    unfit("digit-missing", "少一位数字", "A digit is missing", good.substring(0, good.length() - 1));
    unfit("digit-too-many", "多一位数字", "A digit too many", good + "0");
    unfit(
        "number-too-large",
        "数值过大",
        "A greater number than 64 bytes hold",
        good.replace(digits, "9".repeat(155)));
    unfit("no-signature", "没有签名", "No signature", good.substring(0, good.indexOf("&s=")));
    unfit("more-words", "多出参数", "Something else in the query", good + "&lang=en");
    unfit(
        "exchanged-words",
        "参数顺序不同",
        "The words exchanged",
        BASE
            + "/c/"
            + GOOD.codeId()
            + "?s="
            + digits
            + "&p=0123456789ABC.WTW3SJQ6C."
            + GOOD.enterpriseId());
    unfit(
        "small-letters",
        "位置用小写",
        "The geohash in small letters",
        good.replace("WTW3SJQ6C", "wtw3sjq6c"));
    unfit(
        "no-geohash", "位置含字母 A", "A letter no geohash has", good.replace("WTW3SJQ6C", "WTW3SJQ6A"));
    none("live-code", "实时码", "A live code", "YGJ1:ABC");
    none("plain-link", "普通网址", "Some address", "https://city.example/verify");
    none("no-query", "没有参数", "No query", BASE + "/c/" + GOOD.codeId());
    none(
        "small-code",
        "环保码用小写",
        "The code in small letters",
        good.replace("0123456789ABCDEFG", "0123456789abcdefg"));
    none("other-scheme", "不是网页链接", "Another scheme", good.replace("https:", "ftp:"));
    none("blank", "含空格", "A blank within", good.replace("&s=", "& s="));
    none(
        "blank-of-another-kind",
        "含不间断空格",
        "A blank that is none of ASCII",
        good.replace("city", "ci\u00a0ty"));
    none("line-end", "末尾换行", "A line end behind it", good + "\n");
    put(
        "old-kind",
        "旧式门牌",
        "An old plate",
        PlateReason.OLD_KIND,
        BASE + "/c/" + GOOD.codeId() + "?s=" + "Ab3_".repeat(21) + "Ab");
    put(
        "too-long",
        "过长",
        "Longer than any link",
        PlateReason.TOO_LONG,
        good + "0".repeat(PlateLink.LONGEST));
  }

  /** Every character behind the address, one by one. */
  private void altered() {
    String good = link(GOOD);
    int signature = good.length() - Digits.LENGTH;
    for (int i = (BASE + "/c/").length(); i < good.length(); i++) {
      char c = good.charAt(i);
      // a greater first digit would be more than 64 bytes hold
      if (Character.isLetterOrDigit(c) && !Character.isLowerCase(c) && i != signature) {
        char other = c == '2' ? '3' : '2';
        String text = good.substring(0, i) + other + good.substring(i + 1);
        bad("altered-%03d".formatted(i), "第 " + i + " 个字符改动", "Character " + i + " altered", text);
      }
    }
  }

  private void forged(String name, String zh, String en, String from, String to) {
    bad(name, zh, en, link(GOOD).replace(from, to));
  }

  private void bad(String name, String zh, String en, String text) {
    put(name, zh, en, PlateReason.BAD_SIGNATURE, text);
  }

  private void unfit(String name, String zh, String en, String text) {
    put(name, zh, en, PlateReason.ILL_FORMED, text);
  }

  private void none(String name, String zh, String en, String text) {
    put(name, zh, en, PlateReason.NOT_A_PLATE, text);
  }

  private void put(String name, String zh, String en, PlateReason reason, String text) {
    all.add(new Vector(name, new Words(zh, en), "main", reason, text));
  }

  private void put(String list, PlateReason reason, String zh, String en) {
    all.add(new Vector("list-" + list, new Words(zh, en), list, reason, link(GOOD)));
  }

  private static String link(PlateTerms terms) {
    return signed(terms, PLATE);
  }

  private static String signed(PlateTerms terms, SigningKey key) {
    return PlateLinks.sign(BASE, terms, key);
  }
}
