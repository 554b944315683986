package cn.yunguanjia.acceptance.platform;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * What a camera sees: a square picture held close, grey around, in the format Chromium's stands
 * for.
 */
public final class Film {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES = 10;
  private static final int NO_COLOUR = 128;

  private Film() {}

  public static Path of(byte[] png, Path file) throws IOException {
    var seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    BufferedImage held = ImageIO.read(new ByteArrayInputStream(png));
    Graphics2D brush = seen.createGraphics();
    brush.setColor(Color.LIGHT_GRAY);
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    int side = HEIGHT * 3 / 4;
    brush.drawImage(held, (WIDTH - side) / 2, (HEIGHT - side) / 2, side, side, Color.WHITE, null);
    brush.dispose();
    byte[] light = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < light.length; i++) {
      Color pixel = new Color(seen.getRGB(i % WIDTH, i / WIDTH));
      light[i] = (byte) ((pixel.getRed() + pixel.getGreen() + pixel.getBlue()) / 3);
    }
    byte[] colour = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colour, (byte) NO_COLOUR);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(ascii("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT)));
      for (int frame = 0; frame < FRAMES; frame++) {
        out.write(ascii("FRAME\n"));
        out.write(light);
        out.write(colour);
      }
    }
    return file;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
