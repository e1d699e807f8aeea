using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>SIPp's error file, in SIPp's words. It is made with the first error.</summary>
internal sealed class SippErrorLog(Func<VirtualFile?> open)
{
    private VirtualFile? _file;

    /// <summary>The far side answered 503 to an INVITE.</summary>
    public void Rejected(DateTimeOffset now, string callId) => Write(
        now, $"Aborting call on unexpected message for Call-Id '{callId}': while expecting '200' (index 2), received 'SIP/2.0 503 Service Unavailable\nCall-ID: {callId}\nCSeq: 1 INVITE\nContent-Length: 0\n\n'");

    /// <summary>The far side hung up before the call's end. What SIPp 3.6.1 writes while it pauses in a call, without a line's end.</summary>
    public void HungUp(DateTimeOffset now, string callId) => Write(now, $"Aborting call on an unexpected BYE for call: {callId}");

    public void CannotBind(DateTimeOffset now, string address) => Write(now, $"Unable to bind main socket, errno = 98 (Address already in use), {address}\n");

    private void Write(DateTimeOffset now, string message)
    {
        if (_file is null && (_file = open()) is { } made)
            made.Append("The following events occurred:\n");
        _file?.Append(string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}\t{now:HH:mm:ss.ffffff}\t{Minutes.Epoch(now):F6}: {message}"));
    }
}
