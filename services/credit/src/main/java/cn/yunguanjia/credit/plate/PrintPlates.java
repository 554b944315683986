package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.domain.plate.PlateCommand;
import cn.yunguanjia.credit.domain.plate.PlatesDecider;
import cn.yunguanjia.credit.print.PdfPlate;
import cn.yunguanjia.credit.print.PlateSize;
import cn.yunguanjia.credit.print.PlateText;
import cn.yunguanjia.credit.print.SvgPlate;
import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.bson.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plates to print, for the officer who issues them and the holder who hangs them. */
@RestController
class PrintPlates {
  private final PlatesDecider plates = new PlatesDecider();
  private final Decisions decisions;
  private final PlateRights rights;
  private final DoorPlate door;
  private final Clock clock;

  PrintPlates(Decisions decisions, PlateRights rights, DoorPlate door, Clock clock) {
    this.decisions = decisions;
    this.rights = rights;
    this.door = door;
    this.clock = clock;
  }

  /**
   * @param size width of the plate in millimetres: 80, 150 or 250
   */
  @GetMapping("/api/credit/plates/{serial}/print.svg")
  @Operation(summary = "打印门牌（SVG） A door plate to print, as SVG of its true size")
  ResponseEntity<byte[]> svg(
      @PathVariable String serial, @RequestParam(defaultValue = "150") int size, Caller caller) {
    PlateSize width = size(size);
    String svg = SvgPlate.of(text(serial, caller), width);
    return file(svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml", serial, size, "svg");
  }

  @GetMapping("/api/credit/plates/{serial}/print.pdf")
  @Operation(summary = "打印门牌（PDF） A door plate to print on A4 or A3, true to size, with crop marks")
  ResponseEntity<byte[]> pdf(
      @PathVariable String serial, @RequestParam(defaultValue = "150") int size, Caller caller) {
    PlateSize width = size(size);
    byte[] pdf = PdfPlate.of(text(serial, caller), width, clock.instant());
    return file(pdf, MediaType.APPLICATION_PDF_VALUE, serial, size, "pdf");
  }

  private PlateText text(String serial, Caller caller) {
    Plate plate = rights.plate(serial);
    PlateIssued issued = plate.issued();
    Document firm = rights.readable(issued.codeId(), caller);
    if (!(plate instanceof Plate.Hanging)) {
      throw new RefusedException(
          Refusal.conflict(
              "plate-withdrawn",
              "这块门牌已作废，不能再打印",
              "This plate is withdrawn and can no longer be printed"));
    }
    return new PlateText(
        CodeView.name(firm),
        issued.hangsAt(),
        issued.codeId(),
        issued.serial(),
        print(issued, caller),
        door.address());
  }

  /**
   * Which key signed the print that hangs is recorded, so that it is known what to print again when
   * that key is revoked. Who only reads prints nothing to hang.
   */
  private String print(PlateIssued plate, Caller caller) {
    DoorPlate.Signed signed = door.signed(plate);
    if (caller.holds(plate.uscc()) || caller.isAny("officer", "admin")) {
      decisions.execute(
          Subject.of("plates", plate.uscc()),
          plates,
          new PlateCommand.Print(
              plate.serial(), signed.keyId(), caller.username(), clock.instant()),
          caller.origin());
    }
    return signed.link();
  }

  private static PlateSize size(int width) {
    return PlateSize.ofWidth(width)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.invalid(
                        "plate-size",
                        "size",
                        "门牌宽度可选 80、150 或 250 毫米",
                        "A plate is 80, 150 or 250 millimetres wide")));
  }

  private static ResponseEntity<byte[]> file(
      byte[] bytes, String type, String serial, int size, String ending) {
    String name = "plate-" + serial.replaceAll("[^0-9A-Za-z]", "") + "-" + size + "mm." + ending;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .contentType(MediaType.parseMediaType(type))
        .body(bytes);
  }
}
