package cn.yunguanjia.bench;

import cn.yunguanjia.bench.codes.DrawCodes;
import cn.yunguanjia.bench.codes.SignCodes;
import cn.yunguanjia.bench.codes.VerifyCodes;
import cn.yunguanjia.bench.codes.VerifyInBrowser;
import cn.yunguanjia.bench.command.CommandToEvent;
import cn.yunguanjia.bench.connections.Connections;
import cn.yunguanjia.bench.hj212.DecodeFrames;
import cn.yunguanjia.bench.hj212.FrameAllocation;
import cn.yunguanjia.bench.ingest.Ingest;
import cn.yunguanjia.bench.readings.HourValues;
import cn.yunguanjia.bench.readings.YearCurve;
import cn.yunguanjia.bench.replay.ReplayIntoView;
import cn.yunguanjia.bench.start.WarmStart;
import java.util.List;

/** What can be measured, in the order in which it is. */
final class Catalogue {

  static final List<Benchmark> ALL =
      List.of(
          new DecodeFrames(),
          new FrameAllocation(),
          new Ingest(),
          new Connections(),
          new HourValues(),
          new YearCurve(),
          new CommandToEvent(),
          new ReplayIntoView(),
          new WarmStart(),
          new SignCodes(),
          new VerifyCodes(),
          new VerifyInBrowser(),
          new DrawCodes());

  private Catalogue() {}
}
