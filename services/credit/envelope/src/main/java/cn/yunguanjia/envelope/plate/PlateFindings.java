package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.Words;
import java.util.List;
import java.util.Locale;

/** What a plate's link has shown and what not, in sentences. */
final class PlateFindings {
  private PlateFindings() {}

  static List<Words> proven(PlateAnswer.Proven answer) {
    PlateTerms plate = answer.terms();
    String position =
        String.format(Locale.ROOT, "%.5f, %.5f", answer.place().lon(), answer.place().lat());
    return List.of(
        new Words(
            "由%s的密钥 %s 签发，编号、企业和位置未被改动".formatted(answer.issuerName().zh(), answer.signer().id()),
            "Issued with key %s of %s; serial, firm and place were not altered"
                .formatted(answer.signer().id(), answer.issuerName().en())),
        new Words(
            "门牌 %s 属于企业 %s，应挂在经纬度 %s 处".formatted(plate.serial(), plate.enterpriseId(), position),
            "Plate %s belongs to enterprise %s and should hang at longitude, latitude %s"
                .formatted(plate.serial(), plate.enterpriseId(), position)),
        new Words(
            "门牌、环保码与密钥都不在 " + age(answer) + " 分钟前签发的公钥清单的吊销之列",
            "Neither plate, code nor key is revoked by the key list signed "
                + age(answer)
                + " minutes ago"));
  }

  static List<Words> notProven(PlateAnswer.Proven answer) {
    return List.of(
        new Words(
            "它此刻就挂在那里，而不是翻印后挂在别处：请与所在位置对照",
            "That it hangs there and no copy of it elsewhere: compare the place with where you are"),
        new Words(
            "链接开头的网址属于平台：签名不含网址，请核对域名",
            "That the address at the beginning of the link is the platform's: check it, it is not"
                + " signed"),
        new Words("公钥清单签发之后没有作废", "That it was not withdrawn after the key list was signed"),
        new Words("企业现在的颜色或排放：请打开页面查看", "The firm's colour or emissions now: open its page"));
  }

  private static long age(PlateAnswer.Proven answer) {
    return Math.max(0, answer.listAge().toMinutes());
  }
}
