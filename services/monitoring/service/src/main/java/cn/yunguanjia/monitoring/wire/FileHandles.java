package cn.yunguanjia.monitoring.wire;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every connection needs a file handle, and the system allows a process only so many. */
final class FileHandles {
  private static final Logger LOG = LoggerFactory.getLogger(FileHandles.class);
  private static final int FOR_ALL_ELSE = 1000;

  private FileHandles() {}

  static void warnUnlessEnoughFor(int connections) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        && system.getMaxFileDescriptorCount() < connections + FOR_ALL_ELSE) {
      LOG.warn(
          "{} file handles are allowed, which is too few for {} connections: raise the limit"
              + " (ulimit -n, LimitNOFILE=) or lower yunguanjia.hj212.connections",
          system.getMaxFileDescriptorCount(),
          connections);
    }
  }
}
