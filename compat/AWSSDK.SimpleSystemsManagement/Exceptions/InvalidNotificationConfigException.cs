using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidNotificationConfigException exception.</summary>
public partial class InvalidNotificationConfigException : AmazonSimpleSystemsManagementException
{
    public InvalidNotificationConfigException(string message)
        : base(message)
    {
    }

    public InvalidNotificationConfigException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidNotificationConfigException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidNotificationConfigException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidNotificationConfigException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
