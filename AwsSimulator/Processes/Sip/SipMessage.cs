using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>
/// As much of a SIP message (RFC 3261) as a balancer must know of it:
/// <code>
/// INVITE sip:service@127.0.64.1:5060 SIP/2.0
/// Via: SIP/2.0/UDP 127.0.64.2:5070;branch=z9hG4bK-1-1-0
/// From: sipp &lt;sip:sipp@127.0.64.2:5070&gt;;tag=1
/// To: service &lt;sip:service@127.0.64.1:5060&gt;
/// Call-ID: 1-4711@127.0.64.2
/// CSeq: 1 INVITE
/// </code>
/// </summary>
internal sealed class SipMessage
{
    private const string Version = "SIP/2.0";
    private readonly List<(string Name, string Value)> _headers;

    private SipMessage(string method, int status, List<(string Name, string Value)> headers, string callId, int sequence)
    {
        (Method, Status, CallId, Sequence) = (method, status, callId, sequence);
        _headers = headers;
    }

    /// <summary>The method: of an answer that of the request which it answers.</summary>
    public string Method { get; }

    /// <summary>An answer's status; 0 in a request.</summary>
    public int Status { get; }

    public bool IsRequest => Status == 0;

    public string CallId { get; }

    /// <summary>CSeq's number.</summary>
    public int Sequence { get; }

    public string From => Values("From").FirstOrDefault("");

    public string To => Values("To").FirstOrDefault("");

    public string? Contact => Values("Contact").FirstOrDefault();

    /// <summary>Top first.</summary>
    public IEnumerable<string> Vias => Values("Via");

    /// <summary>Reads a datagram; false where it is no SIP message with the headers that every one must have.</summary>
    public static bool TryParse(ReadOnlySpan<byte> datagram, [NotNullWhen(true)] out SipMessage? message)
    {
        message = null;
        var text = Encoding.UTF8.GetString(datagram);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = (end < 0 ? text : text[..end]).Split("\r\n");
        var start = lines[0].Split(' ', 3);
        if (start.Length < 2)
            return false;

        List<(string Name, string Value)> headers =
        [
            .. lines.Skip(1).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (FullName(parts[0].Trim()), parts[1].Trim())),
        ];
        var sequence = Find(headers, "CSeq")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (Find(headers, "Call-ID") is not { Length: > 0 } callId || Find(headers, "Via") is null || Find(headers, "From") is null || Find(headers, "To") is null
            || sequence.Length != 2 || !int.TryParse(sequence[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;

        if (start[0] == Version)
        {
            if (!int.TryParse(start[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 100 or > 699)
                return false;
            message = new SipMessage(sequence[1], status, headers, callId, number);
            return true;
        }

        if (start.Length != 3 || start[2] != Version)
            return false;
        message = new SipMessage(start[0], status: 0, headers, callId, number);
        return true;
    }

    private static string FullName(string name) => name.ToLowerInvariant() switch
    {
        "v" => "Via",
        "f" => "From",
        "t" => "To",
        "i" => "Call-ID",
        "m" => "Contact",
        _ => name,
    };

    private static string? Find(List<(string Name, string Value)> headers, string name) =>
        headers.Find(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private IEnumerable<string> Values(string name) =>
        _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}
