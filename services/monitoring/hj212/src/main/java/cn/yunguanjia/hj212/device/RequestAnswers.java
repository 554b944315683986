package cn.yunguanjia.hj212.device;

import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.RequestResult;
import cn.yunguanjia.hj212.Sender;
import cn.yunguanjia.hj212.command.DataRequest;
import cn.yunguanjia.hj212.command.Meaning;
import cn.yunguanjia.hj212.command.Meaning.Clear;
import cn.yunguanjia.hj212.command.Notice;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.command.Upload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a data logger answers to what the server asks: 9011, then the data, then 9012 (HJ 212-2017,
 * 6.5.1 and appendix C). A request that comes again is acknowledged again and carried out once. Not
 * safe for two threads.
 */
public final class RequestAnswers {
  private static final int REMEMBERED = 32;

  private final Device device;
  private final DeviceMemory memory;
  private final Deque<String> known = new ArrayDeque<>();

  public RequestAnswers(Device device) {
    this.device = device;
    this.memory = new DeviceMemory(device);
  }

  /** The packets to send, in order; none for what is no request. */
  public List<byte[]> to(Frame frame) {
    if (device.manner() == Manner.DEAF || frame.command().isEmpty()) {
      return List.of();
    }
    return switch (Meaning.of(frame, Sender.HOST)) {
      case Clear(Request request) -> answered(frame, request);
      case Clear(Notice notice) -> {
        if (notice instanceof Notice.StopRealtimeData) {
          device.showRealtimeData(false);
        }
        yield List.of(Reply.notice(frame));
      }
      case Clear(var answer) -> List.of();
      case Meaning.Unclear unclear -> List.of(Reply.request(frame, why(unclear)));
    };
  }

  private static RequestResult why(Meaning.Unclear unclear) {
    return unclear.field().equals("CN") ? RequestResult.CN_WRONG : RequestResult.REJECTED;
  }

  private List<byte[]> answered(Frame frame, Request request) {
    if (!device.mn().equals(frame.mn())) {
      return List.of(Reply.request(frame, RequestResult.MN_WRONG));
    }
    if (!device.pw().equals(frame.pw())) {
      return List.of(Reply.request(frame, RequestResult.PW_WRONG));
    }
    if (frame.qn() == null) {
      return List.of(Reply.request(frame, RequestResult.QN_WRONG));
    }
    if (device.manner() == Manner.REFUSING) {
      return List.of(Reply.request(frame, RequestResult.REJECTED));
    }
    List<byte[]> packets = new ArrayList<>();
    packets.add(Reply.request(frame, RequestResult.READY));
    if (isNew(frame.qn())) {
      carryOut(frame, request, packets);
    }
    return packets;
  }

  private void carryOut(Frame frame, Request request, List<byte[]> packets) {
    if (device.manner() == Manner.BUSY) {
      packets.add(Reply.execution(frame, ExecutionResult.BUSY));
      return;
    }
    Optional<List<Upload>> uploads = memory.carryOut(request);
    for (Upload upload : uploads.orElse(List.of())) {
      var qn = device.now().plusNanos(packets.size() * 1_000_000L);
      packets.addAll(
          upload.frame().st(device.st()).pw(device.pw()).mn(device.mn()).qn(qn).packets());
    }
    boolean nothing = request instanceof DataRequest.AskHistory && packets.size() == 1;
    packets.add(
        Reply.execution(
            frame,
            uploads.isEmpty()
                ? ExecutionResult.CONDITION_NOT_MET
                : nothing ? ExecutionResult.NO_DATA : ExecutionResult.DONE));
  }

  private boolean isNew(String qn) {
    if (known.contains(qn)) {
      return false;
    }
    known.addLast(qn);
    if (known.size() > REMEMBERED) {
      known.removeFirst();
    }
    return true;
  }
}
