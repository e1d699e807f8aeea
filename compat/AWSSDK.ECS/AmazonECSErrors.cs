using Amazon.AwsJson;
using Amazon.ECS.Model;

namespace Amazon.ECS;

/// <summary>From error codes on the wire to exceptions.</summary>
internal static class AmazonECSErrors
{
    internal static readonly ErrorMap Map = new(e => new AmazonECSException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode))
    {
        ["AccessDeniedException"] = e => new AccessDeniedException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["BlockedException"] = e => new BlockedException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ClientException"] = e => new ClientException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ClusterNotFoundException"] = e => new ClusterNotFoundException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ConflictException"] = e => new ConflictException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode) { ResourceIds = e.Strings("resourceIds") },
        ["InvalidParameterException"] = e => new InvalidParameterException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["NamespaceNotFoundException"] = e => new NamespaceNotFoundException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["PlatformTaskDefinitionIncompatibilityException"] = e => new PlatformTaskDefinitionIncompatibilityException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["PlatformUnknownException"] = e => new PlatformUnknownException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ResourceNotFoundException"] = e => new ResourceNotFoundException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ServerException"] = e => new ServerException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ServiceNotActiveException"] = e => new ServiceNotActiveException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ServiceNotFoundException"] = e => new ServiceNotFoundException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["UnsupportedFeatureException"] = e => new UnsupportedFeatureException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
