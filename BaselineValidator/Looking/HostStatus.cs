namespace LoadPlatform.BaselineValidator.Looking;

/// <summary>What SSM says of an instance.</summary>
/// <param name="PingStatus">For example <c>Online</c>; null where SSM does not know the instance.</param>
internal sealed record HostStatus(string? PingStatus);
