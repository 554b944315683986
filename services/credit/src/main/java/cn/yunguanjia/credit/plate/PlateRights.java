package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.code.PlateSerial;
import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.credit.view.PlateBook;
import cn.yunguanjia.credit.view.Readers;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import java.time.Clock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who may read a firm's plates and who may change them. */
@Component
class PlateRights {
  private final Codes codes;
  private final CodeView view;
  private final PlateBook book;
  private final Clock clock;

  PlateRights(Codes codes, CodeView view, PlateBook book, Clock clock) {
    this.codes = codes;
    this.view = view;
    this.book = book;
    this.clock = clock;
  }

  /** The firm of a code, for its holder and those who watch over its area. */
  Document readable(String codeId, Caller caller) {
    Document firm = firm(codeId);
    Readers.require(firm, caller);
    return firm;
  }

  Document changeable(String codeId, Caller caller) {
    caller.require("officer", "admin");
    Document firm = firm(codeId);
    caller.requireArea(firm.getString("area"));
    return firm;
  }

  /** A plate that is known by its serial alone. */
  Plate plate(String serial) {
    String read = PlateSerial.read(serial);
    return book.find(read)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-plate",
                        "没有编号为 " + read + " 的门牌，请核对牌号",
                        "There is no plate " + read + "; please check the serial")));
  }

  private Document firm(String codeId) {
    return view.require(codes.firmOfCode(CodeId.read(codeId)), clock.instant()).firm();
  }
}
