package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.device.RequestAnswers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays devices over real connections, one each. The nth message of a device is due at n/rate
 * seconds; a device that can't keep up sends as fast as the server takes. As long as it is
 * connected it answers requests.
 *
 * @param perDevice messages of each device
 * @param gap time between two messages of one device
 * @param firstData start of the first interval; null: each message carries the present instant
 * @param stay how long a device stays connected after its last message
 */
record Simulation(
    Address to,
    List<SimulatedDevice> devices,
    Command command,
    int perDevice,
    Duration gap,
    OffsetDateTime firstData,
    Duration stay) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What was sent and answered. */
  record Count(
      AtomicLong sent,
      AtomicLong wanted,
      AtomicLong acknowledged,
      AtomicLong broken,
      AtomicLong requests) {
    Count() {
      this(
          new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong());
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
    RequestAnswers answers = new RequestAnswers(device);
    try (Socket socket = to.connect()) {
      OutputStream server = socket.getOutputStream();
      Acknowledgements acknowledgements =
          Acknowledgements.of(
              socket.getInputStream(),
              request -> {
                List<byte[]> packets = answers.to(request);
                count.requests().addAndGet(packets.isEmpty() ? 0 : 1);
                write(server, packets);
              });
      long wanted = send(device, server, count);
      acknowledgements.await(wanted, PATIENCE);
      Thread.sleep(stay);
      count.acknowledged().addAndGet(acknowledgements.counted());
    } catch (IOException | UncheckedIOException e) {
      count.broken().incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Packets of two threads don't mix: each is written as a whole. */
  private static void write(OutputStream server, List<byte[]> packets) {
    synchronized (server) {
      try {
        for (byte[] packet : packets) {
          server.write(packet);
        }
        server.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Sends all messages of one device; how many packets deserve an acknowledgement. */
  private long send(SimulatedDevice device, OutputStream server, Count count) {
    Habits habits = device.habits();
    long start = System.nanoTime();
    long wanted = 0;
    int until = habits.has(Habit.SILENT) ? perDevice / 2 : perDevice;
    for (int n = 0; n < until; n++) {
      boolean holdsBack = habits.has(Habit.LATE);
      if (!holdsBack) {
        pauseUntil(start + gap.toNanos() * n);
      } else if (n == 0) {
        pauseUntil(start + gap.toNanos() * perDevice);
      }
      OffsetDateTime now = device.clock().now();
      OffsetDateTime instant = holdsBack ? now.minus(gap.multipliedBy(perDevice - n)) : now;
      List<byte[]> packets = device.next(dataTime(device, n, instant));
      if (device.isStopped() || habits.has(Habit.DROP) && n % 3 == 2) {
        continue;
      }
      boolean spoilt = habits.has(Habit.CORRUPT) && n % 2 == 1;
      if (spoilt) {
        packets.forEach(packet -> packet[packet.length - 3] ^= 2);
      }
      int times = habits.has(Habit.REPEAT) ? 2 : 1;
      for (int i = 0; i < times; i++) {
        write(server, packets);
        count.sent().addAndGet(packets.size());
        wanted += spoilt ? 0 : packets.size();
      }
    }
    count.wanted().addAndGet(wanted);
    return wanted;
  }

  private OffsetDateTime dataTime(SimulatedDevice device, int n, OffsetDateTime instant) {
    OffsetDateTime time =
        firstData == null
            ? instant.withNano(0)
            : firstData
                .plusSeconds(SimulatedDevice.intervalSeconds(command) * n)
                .plusSeconds(device.clock().ahead().toSeconds());
    return device.habits().has(Habit.LAST_WEEK) ? time.minusWeeks(1) : time;
  }

  private static void pauseUntil(long nanos) {
    for (long rest = nanos - System.nanoTime(); rest > 0; rest = nanos - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }
}
