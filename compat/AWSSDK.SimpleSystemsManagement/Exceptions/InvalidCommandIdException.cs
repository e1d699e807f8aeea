using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidCommandIdException exception.</summary>
public partial class InvalidCommandIdException : AmazonSimpleSystemsManagementException
{
    public InvalidCommandIdException(string message)
        : base(message)
    {
    }

    public InvalidCommandIdException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidCommandIdException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidCommandIdException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidCommandIdException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
