package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import java.time.Instant;

/** The sheet that lies on top of the evidence. */
final class EvidenceReadme {
  private static final String TEXT =
      """
      原始报文存证 / Raw frames as evidence
      ====================================

      排放口 Outlet:        %s
      选取 Selected:        %s
                            %s — %s（不含 exclusive）
      截至 As of:           %s
      报文数 Frames:        %d
      导出时间 Exported at: %s

      frames/NNNNNNNNNNNN.txt  一条报文，与数采仪发来的字节一字不差（自 ## 至校验码）；文件名即入库序号。
                               One frame, byte for byte as the data logger sent it (from ## to the
                               check); the name is its sequence in the frame log.
      manifest.csv             序号、收到时间、测量时间、设备 MN、入库时的判断、长度、SHA-256、文件，以及选取方式和截至时间。
                               Sequence, time of receipt, time of measurement, device, verdict at
                               the door, length, SHA-256, file; how it was selected and as of when.
      manifest.csv.sha256      清单自身的哈希值；请与清单分开保存或公证。
                               The hash of the list itself: keep it apart from the list.
      SHA256SUMS               供下面的命令使用。For the commands below.

      核验 To verify
      --------------
      Linux / macOS:   sha256sum -c manifest.csv.sha256 && sha256sum -c SHA256SUMS
                       (macOS: shasum -a 256 -c …)
      Windows:         Get-FileHash frames\\*.txt -Algorithm SHA256   （与清单比对 compare with the list）

      入库时的判断 Verdicts
      ---------------------
      ACCEPTED          已登记设备，数值有效参与计算 / of a registered device; its values count
      IMPOSSIBLE_TIME   测量时间不可能，数值不参与计算 / impossible time of measurement; values do not count
      UNKNOWN_DEVICE, WRONG_PASSWORD  隔离 / quarantine

      报文中含设备访问密码（PW），请按涉密材料保管。
      The frames hold the device's password (PW): keep them as confidential.
      """;

  private EvidenceReadme() {}

  static String of(OutletId outlet, Picked picked, Instant now, int count) {
    String selected =
        picked.by() == Picked.By.RECEIVED
            ? "按收到时间 by time of receipt"
            : "按测量时间 by time of measurement（不含没有测量时间的报文 frames without one are not among them）";
    return TEXT.formatted(
            outlet,
            selected,
            CityTime.local(picked.from()),
            CityTime.local(picked.to()),
            CityTime.local(picked.asOf()),
            count,
            CityTime.local(now))
        .replace("\n", "\r\n");
  }
}
