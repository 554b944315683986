package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.security.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who an alert goes to, and as which of them a caller may act. */
final class Recipients {
  static final String ENTERPRISE = "ENTERPRISE";
  static final String COUNTY = "COUNTY";
  static final String CITY = "CITY";

  private Recipients() {}

  /** An officer of the city is one of each of its counties, too. */
  static Set<String> of(Caller caller, String uscc, String area) {
    Set<String> as = new HashSet<>();
    if (caller.holds(uscc)) {
      as.add(ENTERPRISE);
    }
    if (caller.isAny("officer", "admin") && caller.actsFor(area)) {
      as.add(COUNTY);
      if (caller.actsFor(Region.JIAXING.code())) {
        as.add(CITY);
      }
    }
    return as;
  }

  static Refusal notYou(Collection<String> recipients) {
    Bilingual who = named(recipients);
    return Refusal.forbidden(
        "not-a-recipient",
        "该级预警由" + who.zh() + "签收；您可以查看，时限过后会升级",
        "An alert of this grade is acknowledged by "
            + who.en()
            + "; you may read it, and it rises when their time is over");
  }

  static Bilingual named(Collection<String> recipients) {
    return Bilingual.of(
        recipients.stream().map(r -> name(r).zh()).collect(Collectors.joining("或")),
        recipients.stream().map(r -> name(r).en()).collect(Collectors.joining(" or ")));
  }

  private static Bilingual name(String recipient) {
    return switch (recipient) {
      case ENTERPRISE -> Bilingual.of("排污单位", "the permit holder");
      case COUNTY -> Bilingual.of("县（市、区）执法人员", "an officer of the county");
      case CITY -> Bilingual.of("市级执法人员", "an officer of the city");
      default -> Bilingual.of(recipient, recipient);
    };
  }
}
