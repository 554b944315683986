package cn.yunguanjia.monitoring.register;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or a network of them in CIDR notation, such as 10.33.4.0/24.
 *
 * @param prefix leading bits that must agree
 */
public record Network(InetAddress address, int prefix) {
  /** Java takes 10.33.4 as well, and means 10.33.0.4. */
  private static final Pattern WRITTEN_OUT = Pattern.compile("\\d+(\\.\\d+){3}|[0-9A-Fa-f:.]*:.*");

  /** What was written, when it is an address or a network; names of hosts are none. */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    if (!WRITTEN_OUT.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      int bits = address.getAddress().length * 8;
      int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
      return prefix < 0 || prefix > bits
          ? Optional.empty()
          : Optional.of(new Network(address, prefix));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
