using StackExchange.Redis;

namespace LoadPlatform.RunLog.Leases;

/// <summary>Where leases are kept in Redis.</summary>
internal static class LeaseKeys
{
    /// <summary>The holder and its token while the lease lasts: <c>holder|token</c>.</summary>
    public static RedisKey Held(string resource) => $"lease:{resource}";

    /// <summary>The token of the last acquisition.</summary>
    public static RedisKey Fence(string resource) => $"fence:{resource}";

    /// <summary>What <see cref="Held"/> holds for a lease.</summary>
    public static RedisValue Value(Lease lease) => $"{lease.Holder}|{lease.Token}";
}
