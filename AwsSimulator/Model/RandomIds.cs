using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model;

/// <summary>Identifiers drawn from the world's random numbers, so that a seed repeats them too.</summary>
internal static class RandomIds
{
    public static string Hex(Random random, int length)
    {
        Span<byte> bytes = stackalloc byte[(length + 1) / 2];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes)[..length];
    }

    public static Guid Uuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    public static string Digits(Random random, int length) =>
        string.Create(length, random, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source.Next(i == 0 ? 1 : 0, 10).ToString(CultureInfo.InvariantCulture)[0];
        });
}
