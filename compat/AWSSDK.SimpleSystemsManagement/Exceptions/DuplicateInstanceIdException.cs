using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager DuplicateInstanceIdException exception.</summary>
public partial class DuplicateInstanceIdException : AmazonSimpleSystemsManagementException
{
    public DuplicateInstanceIdException(string message)
        : base(message)
    {
    }

    public DuplicateInstanceIdException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DuplicateInstanceIdException(Exception innerException)
        : base(innerException)
    {
    }

    public DuplicateInstanceIdException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public DuplicateInstanceIdException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
