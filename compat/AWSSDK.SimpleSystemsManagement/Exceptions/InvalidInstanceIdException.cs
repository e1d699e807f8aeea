using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidInstanceIdException exception.</summary>
public partial class InvalidInstanceIdException : AmazonSimpleSystemsManagementException
{
    public InvalidInstanceIdException(string message)
        : base(message)
    {
    }

    public InvalidInstanceIdException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidInstanceIdException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidInstanceIdException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidInstanceIdException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
