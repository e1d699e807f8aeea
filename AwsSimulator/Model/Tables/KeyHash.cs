using System.Runtime.InteropServices;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>Spreads partition keys over the 64-bit numbers, always in the same way.</summary>
internal static class KeyHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(AttributeValue value) => value switch
    {
        StringValue text => Of(MemoryMarshal.AsBytes(text.Text.AsSpan())),
        NumberValue number => Of(MemoryMarshal.AsBytes(number.Number.ToString().AsSpan())),
        BinaryValue bytes => Of(bytes.Bytes.Span),
        _ => throw new ArgumentException($"A key cannot be of type {value.Type}.", nameof(value)),
    };

    private static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Basis;
        foreach (var part in bytes)
            hash = (hash ^ part) * Prime;

        // FNV leaves the first bits of short keys alike; this mixes them.
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
