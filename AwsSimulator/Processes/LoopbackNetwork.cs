using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>A part of 127.0.0.0/8 that real processes listen in, so that each task may use the ports that it likes.</summary>
internal sealed class LoopbackNetwork
{
    private const int ShortestPrefix = 8;
    private const int LongestPrefix = 24;
    private const uint FirstTask = 16;
    private readonly uint _start;
    private readonly uint _size;

    private LoopbackNetwork(uint start, uint size) => (_start, _size) = (start, size);

    /// <summary>The SIP front.</summary>
    public IPAddress Front => At(1);

    /// <summary>The SIPp host.</summary>
    public IPAddress Host => At(2);

    /// <summary>How many tasks have room.</summary>
    public int Tasks => (int)(_size - FirstTask - 1);

    /// <summary>The address of task number <paramref name="index"/>, from 0.</summary>
    public IPAddress Task(int index) => At(FirstTask + (uint)(index % Tasks));

    /// <summary>Reads a network such as 127.0.64.0/18; <paramref name="problem"/> continues the sentence "'network' …".</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LoopbackNetwork? network, [NotNullWhen(false)] out string? problem)
    {
        network = null;
        if (!IPNetwork.TryParse(text, out var read) || read.BaseAddress.AddressFamily != AddressFamily.InterNetwork)
        {
            problem = $"must be a network such as 127.0.64.0/18, not '{text}'.";
            return false;
        }

        var isLoopback = IPAddress.IsLoopback(read.BaseAddress);
        if (!isLoopback || read.PrefixLength is < ShortestPrefix or > LongestPrefix || read.Contains(IPAddress.Loopback))
        {
            problem = $"must lie within 127.0.0.0/8, have {ShortestPrefix} to {LongestPrefix} bits and not contain {IPAddress.Loopback}; '{text}' does not.";
            return false;
        }

        problem = null;
        network = new LoopbackNetwork(BinaryPrimitives.ReadUInt32BigEndian(read.BaseAddress.GetAddressBytes()), 1u << (32 - read.PrefixLength));
        return true;
    }

    private IPAddress At(uint offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, _start + offset);
        return new IPAddress(bytes);
    }
}
