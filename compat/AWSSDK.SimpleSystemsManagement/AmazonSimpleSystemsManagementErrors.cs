using Amazon.AwsJson;
using Amazon.SimpleSystemsManagement.Model;

namespace Amazon.SimpleSystemsManagement;

/// <summary>From error codes on the wire to exceptions.</summary>
internal static class AmazonSimpleSystemsManagementErrors
{
    internal static readonly ErrorMap Map = new(e => new AmazonSimpleSystemsManagementException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode))
    {
        ["DuplicateInstanceId"] = e => new DuplicateInstanceIdException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InternalServerError"] = e => new InternalServerErrorException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidCommandId"] = e => new InvalidCommandIdException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidDocument"] = e => new InvalidDocumentException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidDocumentVersion"] = e => new InvalidDocumentVersionException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidFilterKey"] = e => new InvalidFilterKeyException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidInstanceId"] = e => new InvalidInstanceIdException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidInstanceInformationFilterValue"] = e => new InvalidInstanceInformationFilterValueException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidKeyId"] = e => new InvalidKeyIdException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidNextToken"] = e => new InvalidNextTokenException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidNotificationConfig"] = e => new InvalidNotificationConfigException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidOutputFolder"] = e => new InvalidOutputFolderException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidParameters"] = e => new InvalidParametersException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidPluginName"] = e => new InvalidPluginNameException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidRole"] = e => new InvalidRoleException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvocationDoesNotExist"] = e => new InvocationDoesNotExistException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["MaxDocumentSizeExceeded"] = e => new MaxDocumentSizeExceededException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ParameterNotFound"] = e => new ParameterNotFoundException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ParameterVersionNotFound"] = e => new ParameterVersionNotFoundException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["UnsupportedPlatformType"] = e => new UnsupportedPlatformTypeException(e.Message, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
