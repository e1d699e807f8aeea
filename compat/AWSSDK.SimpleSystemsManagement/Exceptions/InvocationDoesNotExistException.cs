using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvocationDoesNotExistException exception.</summary>
public partial class InvocationDoesNotExistException : AmazonSimpleSystemsManagementException
{
    public InvocationDoesNotExistException(string message)
        : base(message)
    {
    }

    public InvocationDoesNotExistException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvocationDoesNotExistException(Exception innerException)
        : base(innerException)
    {
    }

    public InvocationDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvocationDoesNotExistException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
