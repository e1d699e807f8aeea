using System.Net;
using System.Text;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>Writes the messages that the front sends on its own: answers where no task does, and hang-ups in one side's name.</summary>
internal static class SipDialog
{
    private const string LineEnd = "\r\n";

    /// <summary>An answer in nobody's name.</summary>
    public static byte[] Answer(SipMessage request, int status, string reason) => Write(
    [
        $"SIP/2.0 {status} {reason}",
        .. request.Vias.Select(via => $"Via: {via}"),
        $"From: {request.From}",
        $"To: {(request.To.Contains(";tag=", StringComparison.OrdinalIgnoreCase) ? request.To : $"{request.To};tag=front")}",
        $"Call-ID: {request.CallId}",
        $"CSeq: {request.Sequence} {request.Method}",
    ]);

    /// <summary>Hangs up on the caller, in the task's name.</summary>
    public static byte[] ByeToCaller(SipMessage invite, SipMessage accepted, IPEndPoint caller, IPEndPoint front) =>
        Bye(invite.Contact, caller, front, from: accepted.To, to: accepted.From, invite.CallId, sequence: 1);

    /// <summary>Hangs up on the task, in the caller's name.</summary>
    public static byte[] ByeToTask(SipMessage invite, SipMessage accepted, IPEndPoint task, IPEndPoint front) =>
        Bye(accepted.Contact, task, front, from: accepted.From, to: accepted.To, invite.CallId, invite.Sequence + 1);

    private static byte[] Bye(string? contact, IPEndPoint target, IPEndPoint front, string from, string to, string callId, int sequence) => Write(
    [
        $"BYE {Uri(contact) ?? $"sip:{target}"} SIP/2.0",
        $"Via: SIP/2.0/UDP {front};branch=z9hG4bK-front-{sequence}-{callId}",
        "Max-Forwards: 70",
        $"From: {from}",
        $"To: {to}",
        $"Call-ID: {callId}",
        $"CSeq: {sequence} BYE",
    ]);

    /// <summary>The URI in <c>"Agent" &lt;sip:agent@127.0.64.16:5060&gt;;expires=60</c>.</summary>
    private static string? Uri(string? contact)
    {
        var open = contact?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        var close = open < 0 ? -1 : contact!.IndexOf('>', open);
        return close < 0 ? null : contact![(open + 1)..close];
    }

    private static byte[] Write(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Join(LineEnd, lines.Append("Content-Length: 0")) + LineEnd + LineEnd);
}
