using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidRoleException exception.</summary>
public partial class InvalidRoleException : AmazonSimpleSystemsManagementException
{
    public InvalidRoleException(string message)
        : base(message)
    {
    }

    public InvalidRoleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidRoleException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidRoleException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidRoleException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
