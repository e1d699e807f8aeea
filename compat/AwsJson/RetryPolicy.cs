using System.Net;

namespace Amazon.AwsJson;

/// <summary>Which faults pass, and how long to wait for it: full jitter below an exponential ceiling.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TransientBase = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ThrottlingBase = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> ThrottlingCodes = new(StringComparer.Ordinal)
    {
        "BandwidthLimitExceeded",
        "EC2ThrottledException",
        "LimitExceededException",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
        "TransactionInProgressException",
    };

    private static readonly HashSet<string> TransientCodes = new(StringComparer.Ordinal)
    {
        "InternalError",
        "RequestTimeout",
        "RequestTimeoutException",
    };

    internal static Fault Classify(ServiceError error)
    {
        if (error.StatusCode == HttpStatusCode.TooManyRequests || ThrottlingCodes.Contains(error.Code) || ThrottlingCodes.Contains(error.ShapeName))
            return Fault.Throttled;

        var transient = error.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        return transient || TransientCodes.Contains(error.Code) ? Fault.Transient : Fault.Lasting;
    }

    internal static Fault Classify(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError => Fault.NotConnected,
        HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError => Fault.Lasting,
        _ => Fault.Transient,
    };

    internal static bool MayRepeat(Fault fault, Repeat repeat) => fault switch
    {
        Fault.Lasting => false,
        Fault.Transient => repeat == Repeat.Safe,
        _ => true,
    };

    /// <summary>The wait before the next attempt.</summary>
    /// <param name="fault">What went wrong.</param>
    /// <param name="attempt">How many attempts were made, from 1.</param>
    /// <param name="jitter">A number in [0, 1).</param>
    internal static TimeSpan Delay(Fault fault, int attempt, double jitter)
    {
        var ceiling = (fault == Fault.Throttled ? ThrottlingBase : TransientBase) * Math.Pow(2, attempt - 1);
        return jitter * (ceiling < Cap ? ceiling : Cap);
    }
}
