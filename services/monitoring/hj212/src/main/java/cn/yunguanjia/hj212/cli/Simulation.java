package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays devices over real connections, one each. The nth packet of a device is due at n/rate
 * seconds; a device that can't keep up sends as fast as the server takes.
 *
 * @param perDevice packets of each device
 * @param gap time between two packets of one device
 * @param firstData start of the first interval; null: each packet carries the present instant
 */
record Simulation(
    Address to,
    List<SimulatedDevice> devices,
    Command command,
    int perDevice,
    Duration gap,
    OffsetDateTime firstData,
    Set<String> silent,
    Set<String> late,
    Set<String> repeated,
    Set<String> corrupt,
    Set<String> drifting,
    Clock clock) {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration DRIFT = Duration.ofMinutes(90);

  /** What was sent and answered. */
  record Count(AtomicLong sent, AtomicLong wanted, AtomicLong acknowledged, AtomicLong broken) {
    Count() {
      this(new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong());
    }
  }

  Count run() throws InterruptedException {
    Count count = new Count();
    List<Thread> threads =
        devices.stream().map(d -> Thread.ofVirtual().start(() -> play(d, count))).toList();
    for (Thread thread : threads) {
      thread.join();
    }
    return count;
  }

  private void play(SimulatedDevice device, Count count) {
    try (Socket socket = to.connect()) {
      Acknowledgements answers = Acknowledgements.of(socket.getInputStream());
      long wanted = send(device, socket.getOutputStream(), count);
      answers.await(wanted, PATIENCE);
      count.acknowledged().addAndGet(answers.counted());
    } catch (IOException e) {
      count.broken().incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends all packets of one device; how many of them deserve an acknowledgement. */
  private long send(SimulatedDevice device, OutputStream server, Count count) throws IOException {
    String mn = device.mn();
    long start = System.nanoTime();
    long wanted = 0;
    int until = silent.contains(mn) ? perDevice / 2 : perDevice;
    for (int n = 0; n < until; n++) {
      OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(BEIJING);
      boolean holdsBack = late.contains(mn);
      if (!holdsBack) {
        pauseUntil(start + gap.toNanos() * n);
        now = OffsetDateTime.now(clock).withOffsetSameInstant(BEIJING);
      } else if (n == 0) {
        pauseUntil(start + gap.toNanos() * perDevice);
      }
      OffsetDateTime dataTime =
          dataTime(n, holdsBack ? now.minus(gap.multipliedBy(perDevice - n)) : now);
      if (drifting.contains(mn)) {
        dataTime = dataTime.plus(DRIFT);
      }
      byte[] packet = device.next(dataTime, now);
      boolean spoilt = corrupt.contains(mn) && n % 2 == 1;
      if (spoilt) {
        packet[packet.length - 3] ^= 2;
      }
      int times = repeated.contains(mn) ? 2 : 1;
      for (int i = 0; i < times; i++) {
        server.write(packet);
        count.sent().incrementAndGet();
        wanted += spoilt ? 0 : 1;
      }
      server.flush();
    }
    count.wanted().addAndGet(wanted);
    return wanted;
  }

  private OffsetDateTime dataTime(int n, OffsetDateTime instant) {
    return firstData == null
        ? instant.withNano(0)
        : firstData.plusSeconds(SimulatedDevice.intervalSeconds(command) * n);
  }

  private static void pauseUntil(long nanos) {
    for (long rest = nanos - System.nanoTime(); rest > 0; rest = nanos - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }
}
