using Amazon.AwsJson;
using Amazon.ApplicationAutoScaling.Model;

namespace Amazon.ApplicationAutoScaling;

/// <summary>From error codes on the wire to exceptions.</summary>
internal static class AmazonApplicationAutoScalingErrors
{
    internal static readonly ErrorMap Map = new(e => new AmazonApplicationAutoScalingException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode))
    {
        ["ConcurrentUpdateException"] = e => new ConcurrentUpdateException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["FailedResourceAccessException"] = e => new FailedResourceAccessException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InternalServiceException"] = e => new InternalServiceException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidNextTokenException"] = e => new InvalidNextTokenException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ValidationException"] = e => new ValidationException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
