using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidOutputFolderException exception.</summary>
public partial class InvalidOutputFolderException : AmazonSimpleSystemsManagementException
{
    public InvalidOutputFolderException(string message)
        : base(message)
    {
    }

    public InvalidOutputFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidOutputFolderException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidOutputFolderException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidOutputFolderException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
