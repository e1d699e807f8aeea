using System.Net;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>The task that a call goes to.</summary>
internal sealed record SipRoute(string TaskId, IPAddress Address);
