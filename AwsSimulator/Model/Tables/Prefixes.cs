namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>What begins with what.</summary>
internal static class Prefixes
{
    public static bool Begins(AttributeValue value, AttributeValue prefix) => (value, prefix) switch
    {
        (StringValue text, StringValue start) => text.Text.StartsWith(start.Text, StringComparison.Ordinal),
        (BinaryValue bytes, BinaryValue start) => bytes.Bytes.Span.StartsWith(start.Bytes.Span),
        _ => false,
    };

    /// <summary>The least value above all that begin with a prefix; null where nothing is above them.</summary>
    public static AttributeValue? End(AttributeValue prefix) => prefix switch
    {
        StringValue text => End(text.Text),
        BinaryValue bytes => End(bytes.Bytes.Span),
        _ => null,
    };

    private static StringValue? End(string prefix)
    {
        var runes = prefix.EnumerateRunes().Select(rune => rune.Value).ToList();
        while (runes is [.., 0x10FFFF])
            runes.RemoveAt(runes.Count - 1);
        if (runes.Count == 0)
            return null;

        // The surrogates' range holds no code points.
        runes[^1] = runes[^1] == 0xD7FF ? 0xE000 : runes[^1] + 1;
        return new StringValue(string.Concat(runes.Select(char.ConvertFromUtf32)));
    }

    private static BinaryValue? End(ReadOnlySpan<byte> prefix)
    {
        var bytes = prefix.TrimEnd((byte)0xFF).ToArray();
        if (bytes.Length == 0)
            return null;

        bytes[^1]++;
        return new BinaryValue(bytes);
    }
}
