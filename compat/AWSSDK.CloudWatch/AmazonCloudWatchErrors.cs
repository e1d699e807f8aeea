using Amazon.AwsJson;
using Amazon.CloudWatch.Model;

namespace Amazon.CloudWatch;

/// <summary>From error codes on the wire to exceptions.</summary>
internal static class AmazonCloudWatchErrors
{
    internal static readonly ErrorMap Map = new(e => new AmazonCloudWatchException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode))
    {
        ["InternalServiceError"] = e => new InternalServiceException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InternalServiceFault"] = e => new InternalServiceException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidNextToken"] = e => new InvalidNextTokenException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidParameterValue"] = e => new InvalidParameterValueException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidParameterValueException"] = e => new InvalidParameterValueException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
